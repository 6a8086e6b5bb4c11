/** The same GET again and again over one connection that is kept. */
export async function gets({ url, token, count }) {
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const before = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    times.push(performance.now() - before);
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  }
  return { times };
}
