/** Notes of the sound in Hz, and how long each lasts, in s. Quiet: it is heard a hundred times a day. */
const NOTES = [660, 880];
const NOTE_S = 0.14;
const VOLUME = 0.06;
/** Over all tabs of this browser at most one sound in this time, in ms. */
const PAUSE_MS = 2_000;
const LAST = 'sb.chimed';

let audio: AudioContext | null = null;

/** Two soft notes. Made here: no file to load, nothing for the page's policy to allow. */
export function chime(): void {
  const now = Date.now();
  if (now - Number(localStorage.getItem(LAST)) < PAUSE_MS) return;
  localStorage.setItem(LAST, String(now));
  const context = (audio ??= new AudioContext());
  void context.resume().then(() => NOTES.forEach((hertz, at) => play(context, hertz, at)));
}

function play(context: AudioContext, hertz: number, at: number): void {
  const begin = context.currentTime + at * NOTE_S;
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(VOLUME, begin + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + NOTE_S);
  tone.connect(gain).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + NOTE_S);
}
