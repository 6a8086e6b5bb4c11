import { useSyncExternalStore } from 'react';
import type { AlertSettings } from './alert-rules.js';

const KEPT = 'sb.alerts';
const OFF: AlertSettings = { desktop: false, sound: false };
const listeners = new Set<() => void>();
let settings: AlertSettings | null = null;

function read(): AlertSettings {
  const kept = new Set((localStorage.getItem(KEPT) ?? '').split(' '));
  return { desktop: kept.has('desktop'), sound: kept.has('sound') };
}

/** As this device has it; the browser may have taken back its permission. */
export function alertSettings(): AlertSettings {
  settings ??= read();
  const allowed = 'Notification' in window && Notification.permission === 'granted';
  return settings.desktop && !allowed ? { ...settings, desktop: false } : settings;
}

export function setAlerts(change: Partial<AlertSettings>): void {
  settings = { ...OFF, ...settings, ...change };
  const { desktop, sound } = settings;
  localStorage.setItem(KEPT, [desktop && 'desktop', sound && 'sound'].filter(Boolean).join(' '));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One at a time: an object made anew for each look would never settle. */
export function useAlertSetting(name: keyof AlertSettings): boolean {
  return useSyncExternalStore(subscribe, () => alertSettings()[name]);
}

/** Asks the browser, which asks the person: only ever after they pressed the switch. */
export async function allowDesktop(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  if (Notification.permission === 'granted') return true;
  return (await Notification.requestPermission()) === 'granted';
}
