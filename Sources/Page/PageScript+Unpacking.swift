import Documents

extension PageScript {
  /// What gives back the module's bytes: `PageLetters` made text of what `LZMA` made shorter of its
  /// `ModuleStreams`; `LZMAChance` has the places.
  ///
  /// Its numbers of 32 bits are in typed arrays, where Chromium is faster with them. The formats have
  /// no check of their own, but what is damaged ends: with an error, or with as many bytes.
  static let unpacking: Markup = #"""
    const ensure = (is, otherwise) => { if (!is) throw new Error(`the module ${otherwise}`); };
    function bytesIn(letters) {
      const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const alphabet = new TextDecoder("windows-1252").decode(all);
      const codes = new Uint8Array(0x2123), bytes = new Uint8Array(letters.length);
      for (let byte = 0; byte < 256; byte++) codes[alphabet.charCodeAt(byte)] = byte;
      let count = 0;
      for (let at = 0; at < letters.length; at++) {
        const byte = codes[letters.charCodeAt(at)];
        bytes[count++] = byte === 61 ? codes[letters.charCodeAt(++at)] ^ 64 : byte;
      }
      return bytes.subarray(0, count);
    }

    function joined(streams) {
      const frame = 0, operations = 1, locals = 2, offsets = 3, numbers = 4, wideNumbers = 5;
      const head = new DataView(streams.buffer, streams.byteOffset);
      const bytes = new Uint8Array(head.getUint32(0, true));
      const next = [28];
      for (let stream = 0; stream < 6; stream++) {
        next.push(next[stream] + head.getUint32(4 + 4 * stream, true));
      }
      const ends = next.slice(1);
      let at = 0, used = [];

      function copy(count, stream) {
        for (; count > 0; count--) bytes[at++] = streams[next[stream]++];
      }
      function number(stream) {
        let value = 0, shift = 0, byte;
        do {
          byte = streams[next[stream]++];
          bytes[at++] = byte;
          value |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
        return value;
      }
      function some(count) { for (; count > 0; count--) number(operations); }
      function local() {
        let since = 0, shift = 0, byte;
        do {
          byte = streams[next[locals]++];
          since |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
        while (used.length <= since) used.push(used.length);
        let which = used[since];
        for (; since > 0; since--) used[since] = used[since - 1];
        used[0] = which;
        for (; which > 127; which >>= 7) bytes[at++] = which & 127 | 128;
        bytes[at++] = which;
      }
      function longOperation(code) { if (code > 7) some(2 - code % 2); }
      function instruction() {
        const code = streams[next[operations]];
        copy(1, operations);
        if (code >= 0x20 && code <= 0x22) return local();
        if (code >= 0x28 && code <= 0x3e) return number(operations), number(offsets);
        if (code > 0x44 && code < 0xfc) return;
        switch (code) {
        case 0x02: case 0x03: case 0x04: case 0x0c: case 0x0d: case 0x10:
        case 0x23: case 0x24: case 0x3f: case 0x40: return some(1);
        case 0x0e: return some(number(operations) + 1);
        case 0x11: return some(2);
        case 0x41: return number(numbers);
        case 0x42: return number(wideNumbers);
        case 0x43: return copy(4, wideNumbers);
        case 0x44: return copy(8, wideNumbers);
        case 0xfc: return longOperation(number(operations));
        }
      }
      function body() {
        const length = number(frame), end = at + length;
        for (let runs = number(frame); runs > 0 && at < end; runs--) {
          number(frame);
          copy(1, frame);
        }
        used = [];
        while (at < end) instruction();
        ensure(at === end && end <= bytes.length, "is damaged");
      }

      copy(8, frame);
      while (at < bytes.length) {
        const section = streams[next[frame]];
        copy(1, frame);
        const length = number(frame);
        if (section === 10) for (let count = number(frame); count > 0; count--) body();
        else copy(Math.min(length, bytes.length - at), frame);
      }
      const isWhole = at === bytes.length && ends.every((end, stream) => next[stream] === end);
      ensure(isWhole, "is damaged");
      return bytes;
    }

    function unlzma(packed) {
      ensure(packed.length > 17, "ends early");
      const head = new DataView(packed.buffer, packed.byteOffset);
      ensure(packed[0] === 3 && !head.getUint32(9) && !packed[13], "is packed in another way");
      const bytes = new Uint8Array(head.getUint32(5, true));
      const chances = new Uint16Array(1020 + 0x300 * 8).fill(1024);
      // The range, and where in it what was read stands; then the last four distances, less 1.
      const range = new Uint32Array([0xffffffff, head.getUint32(14)]);
      const last = new Uint32Array(4);
      let next = 18, at = 0, state = 0;

      function widen() {
        if (range[0] >= 0x1000000) return;
        ensure(next < packed.length, "ends early");
        range[0] <<= 8;
        range[1] = range[1] << 8 | packed[next++];
      }
      function bit(place) {
        widen();
        const chance = chances[place], part = Math.imul(range[0] >>> 11, chance) >>> 0;
        if (range[1] < part) {
          range[0] = part;
          chances[place] = chance + (2048 - chance >> 5);
          return 0;
        }
        range[0] -= part;
        range[1] -= part;
        chances[place] = chance - (chance >> 5);
        return 1;
      }
      function even(bits) {
        let number = 0;
        for (; bits > 0; bits--) {
          widen();
          range[0] >>>= 1;
          const one = range[1] >= range[0] ? 1 : 0;
          if (one) range[1] -= range[0];
          number = number << 1 | one;
        }
        return number;
      }
      function tree(place, bits) {
        let node = 1;
        for (let left = bits; left > 0; left--) node = node << 1 | bit(place + node);
        return node - (1 << bits);
      }
      function lowestFirst(place, bits) {
        let node = 1, number = 0;
        for (let shift = 0; shift < bits; shift++) {
          const one = bit(place + node);
          node = node << 1 | one;
          number |= one << shift;
        }
        return number;
      }
      // A byte that is likely is gone by until the first bit at which the next one differs from it.
      function byte(place, likely) {
        let node = 1;
        while (likely && node < 0x100) {
          likely <<= 1;
          const expected = likely >> 8 & 1, one = bit(place + 0x100 + (expected << 8) + node);
          node = node << 1 | one;
          if (one !== expected) break;
        }
        while (node < 0x100) node = node << 1 | bit(place + node);
        return node;
      }
      function lengthBy(place) {
        if (!bit(place)) return 2 + tree(place + 2, 3);
        return bit(place + 1) ? 18 + tree(place + 18, 8) : 10 + tree(place + 10, 3);
      }
      function distanceFor(length) {
        const step = tree(72 + 64 * Math.min(length - 2, 3), 6), bits = (step >> 1) - 1;
        if (step < 4) return step;
        const least = (2 | step & 1) << bits;
        if (step < 14) return least + lowestFirst(328 + least - step, bits);
        return least + even(bits - 4) * 16 + lowestFirst(456, 4);
      }
      // Brings one of the last distances forward; the last of them makes room for a new one.
      function bringForward(which) {
        const distance = last[which];
        for (; which > 0; which--) last[which] = last[which - 1];
        last[0] = distance;
      }
      function copy(length) {
        ensure(last[0] < at && length <= bytes.length - at, "is damaged");
        const back = last[0] + 1;
        for (const end = at + length; at < end; at++) bytes[at] = bytes[at - back];
      }

      while (at < bytes.length) {
        const isAfterByte = state < 7;
        if (!bit(state)) {
          const place = 1020 + 0x300 * (at && bytes[at - 1] >> 5);
          bytes[at] = byte(place, isAfterByte ? 0 : 0x100 | bytes[at - last[0] - 1]);
          at++;
          state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        } else if (!bit(12 + state)) {
          const length = lengthBy(472);
          bringForward(3);
          last[0] = distanceFor(length);
          copy(length);
          state = isAfterByte ? 7 : 10;
        } else {
          const which = !bit(24 + state) ? 0 : !bit(36 + state) ? 1 : 2 + bit(48 + state);
          const isOne = which === 0 && !bit(60 + state);
          bringForward(which);
          copy(isOne ? 1 : lengthBy(746));
          state = !isAfterByte ? 11 : isOne ? 9 : 8;
        }
      }
      widen();
      ensure(range[1] === 0 && next === packed.length, "is damaged");
      return bytes;
    }
    """#
}
