export function freePort(host?: string): Promise<number>;
export function freePortsInARow(count: number, host?: string): Promise<number[]>;
export function portsOfSystem(gateways: number): Promise<{ PORT: string; PORT_RANGE: string }>;
export function giveAway(ports: readonly number[]): void;
export function isFree(port: number, host: string): Promise<boolean>;
