// Multiplies, divides and shifts integers of 128 bits, for which WebAssembly has no instructions.

#ifdef __wasm__
#include <stdint.h>

/// An integer of 128 bits with a sign.
typedef __int128 Signed;

/// An integer of 128 bits without a sign.
typedef unsigned __int128 Unsigned;

/// A quotient and what is left over.
struct Division {
  Unsigned quotient, remainder;
};

/// The upper 64 bits.
static uint64_t highHalf(Unsigned value) { return (uint64_t)(value >> 64); }

/// A value from its two halves.
static Unsigned joined(uint64_t high, uint64_t low) { return (Unsigned)high << 64 | low; }

/// Shifts left by 0 to 127 bits.
Signed __ashlti3(Signed value, int bits) {
  uint64_t high = highHalf(value), low = value;
  if (bits >= 64) return joined(low << (bits - 64), 0);
  if (bits == 0) return value;
  return joined(high << bits | low >> (64 - bits), low << bits);
}

/// Shifts right by 0 to 127 bits, bringing in zeros.
Signed __lshrti3(Signed value, int bits) {
  uint64_t high = highHalf(value), low = value;
  if (bits >= 64) return joined(0, high >> (bits - 64));
  if (bits == 0) return value;
  return joined(high >> bits, low >> bits | high << (64 - bits));
}

/// Shifts right by 0 to 127 bits, bringing in the sign.
Signed __ashrti3(Signed value, int bits) {
  int64_t high = highHalf(value);
  uint64_t low = value;
  if (bits >= 64) return joined(high >> 63, high >> (bits - 64));
  if (bits == 0) return value;
  return joined(high >> bits, low >> bits | (uint64_t)high << (64 - bits));
}

/// Multiplies two halves without loss.
static Unsigned product(uint64_t a, uint64_t b) {
  uint64_t aHigh = a >> 32, aLow = (uint32_t)a, bHigh = b >> 32, bLow = (uint32_t)b;
  uint64_t low = aLow * bLow, one = aHigh * bLow, other = aLow * bHigh;
  uint64_t middle = (low >> 32) + (uint32_t)one + (uint32_t)other;
  uint64_t high = aHigh * bHigh + (one >> 32) + (other >> 32) + (middle >> 32);
  return joined(high, middle << 32 | (uint32_t)low);
}

/// Multiplies, keeping the lower 128 bits.
Signed __multi3(Signed a, Signed b) {
  uint64_t crossed = highHalf(a) * (uint64_t)b + (uint64_t)a * highHalf(b);
  return product(a, b) + joined(crossed, 0);
}

/// Finds one 32-bit digit of a quotient, and replaces what is divided by what is left.
///
/// The divisor has its top bit set, and the quotient is known to fit (Knuth, volume 2, 4.3.1 D).
static uint64_t nextDigit(uint64_t *rest, uint32_t next, uint64_t divisor) {
  uint64_t digit = *rest / (divisor >> 32), over = *rest % (divisor >> 32);
  while (digit * (uint32_t)divisor > (over << 32 | next)) {
    digit -= 1;
    over += divisor >> 32;
    if (over >> 32) break;
  }
  *rest = (*rest << 32 | next) - digit * divisor;
  return digit;
}

/// Divides by one half, when the quotient is known to fit in one half.
static uint64_t narrowQuotient(Unsigned value, uint64_t divisor, uint64_t *remainder) {
  int lead = __builtin_clzll(divisor);
  Unsigned scaled = __ashlti3(value, lead);
  uint64_t rest = highHalf(scaled), low = scaled;
  uint64_t first = nextDigit(&rest, low >> 32, divisor << lead);
  uint64_t second = nextDigit(&rest, (uint32_t)low, divisor << lead);
  *remainder = rest >> lead;
  return first << 32 | second;
}

/// Divides by one half.
static struct Division dividedByHalf(Unsigned value, uint64_t divisor) {
  uint64_t high = highHalf(value), low = value, remainder;
  if (high == 0) return (struct Division){low / divisor, low % divisor};
  uint64_t above = high / divisor;
  uint64_t below = narrowQuotient(joined(high % divisor, low), divisor, &remainder);
  return (struct Division){joined(above, below), remainder};
}

/// Divides.
///
/// An estimate from the divisor's top 64 bits is at most one too large (Hacker's Delight, ch. 9).
static struct Division divided(Unsigned value, Unsigned divisor) {
  if (highHalf(divisor) == 0) return dividedByHalf(value, divisor);
  if (value < divisor) return (struct Division){0, value};

  int lead = __builtin_clzll(highHalf(divisor));
  uint64_t leading = highHalf(__ashlti3(divisor, lead)), ignored;
  uint64_t estimate = narrowQuotient(value >> 1, leading, &ignored) >> (63 - lead);
  uint64_t quotient = estimate - 1;
  Unsigned remainder = value - (Unsigned)__multi3(divisor, quotient);
  if (remainder < divisor) return (struct Division){quotient, remainder};
  return (struct Division){quotient + 1, remainder - divisor};
}

/// A value without its sign.
static Unsigned magnitude(Signed value) { return value < 0 ? -(Unsigned)value : (Unsigned)value; }

/// The whole part of a division without signs.
Unsigned __udivti3(Unsigned a, Unsigned b) { return divided(a, b).quotient; }

/// What a division without signs leaves.
Unsigned __umodti3(Unsigned a, Unsigned b) { return divided(a, b).remainder; }

/// The whole part of a division, cut towards zero.
Signed __divti3(Signed a, Signed b) {
  Unsigned quotient = divided(magnitude(a), magnitude(b)).quotient;
  return (a < 0) == (b < 0) ? quotient : -quotient;
}

/// What a division leaves, with the sign of the number divided.
Signed __modti3(Signed a, Signed b) {
  Unsigned remainder = divided(magnitude(a), magnitude(b)).remainder;
  return a < 0 ? -remainder : remainder;
}
#endif
