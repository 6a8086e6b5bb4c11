export function freePort(host?: string): Promise<number>;
export function freePortsInARow(count: number, host?: string): Promise<number>;
export function isFree(port: number, host: string): Promise<boolean>;
