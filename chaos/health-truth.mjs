const noticeMs = 4_000;
const recoverMs = 5_000;

/**
 * Whether what the gateways said of the system was true. `downs`: whether the fault takes a part away, or 'at times'. `gateways`: which
 * of them the fault leaves alone; those must be ready all the time.
 */
export function isTruthful(
  health,
  { begun, broken, awayUntil, mended, ended },
  { downs, gateways = [0, 1] },
  tell,
) {
  const left = ({ gateway }) => gateways.includes(gateway);
  const wrong = [];
  const blame = (answers, what) => {
    if (answers.length > 0) wrong.push(`health: ${what} (${answers.length} times)`);
  };
  const well = ({ system }) => system === 200;
  const ill = (answer) => !well(answer);
  const unready = ({ ready }) => ready !== 200;
  blame(health.between(begun, broken).filter(ill), 'said ill while all was well');
  if (downs === true)
    blame(health.between(broken + noticeMs, awayUntil).filter(well), 'said well while a part was away');
  if (!downs)
    blame(health.between(broken, mended).filter(left).filter(ill), 'said ill though no part was away');
  blame(health.between(mended + recoverMs, ended).filter(ill), 'said ill though all was mended');
  blame(health.between(begun, ended).filter(left).filter(unready), 'a gateway that was well was not ready');
  for (const what of wrong) tell(what);
  return wrong.length === 0;
}
