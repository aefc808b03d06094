// Stands between the page's script and its module. Each event that the module is given is noted in
// topupEvents; topupTrap(event, count) may make the module stop; topupAnswer(event) may answer in
// its place, with records of a name and a text.
window.topupEvents = [];
window.topupRefused = [];
window.topupInstances = 0;
document.addEventListener('securitypolicyviolation', (event) => {
  topupRefused.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
{
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  const utf8 = new TextEncoder();
  const words = new TextDecoder();
  const noted = (bytes) => {
    const event = {};
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(10, at);
      const [count, ...name] = words.decode(bytes.subarray(at, end)).split(' ');
      event[name.join(' ')] = words.decode(bytes.subarray(end + 1, at = end + 1 + Number(count)));
    }
    return event;
  };
  const written = (records) => {
    const parts = records.flatMap(([name, text]) => {
      const body = utf8.encode(text);
      return [...utf8.encode(`${body.length} ${name}\n`), ...body];
    });
    return new Uint8Array(parts);
  };
  let count = 0;
  WebAssembly.instantiate = async (...given) => {
    if (window.topupNoModule && window.topupNoModule()) throw new Error('no module');
    const { exports } = await instantiate(...given);
    window.topupInstances += 1;
    const bytes = (at, size) => new Uint8Array(exports.memory.buffer, at, size);
    return { exports: { ...exports, topup_page(at, size) {
      const event = noted(bytes(at, size).slice());
      if (event.kind !== 'council') { topupEvents.push(event); count += 1; }
      if (window.topupTrap && window.topupTrap(event, count)) throw new Error('unreachable');
      const records = window.topupAnswer && window.topupAnswer(event);
      if (!records) return exports.topup_page(at, size);
      const answer = written(records);
      const result = exports.topup_allocate(answer.length) >>> 0;
      bytes(result, answer.length).set(answer);
      return result;
    } } };
  };
}
