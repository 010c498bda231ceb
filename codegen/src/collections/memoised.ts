/** Returns the function with its answers remembered; an answer may be `undefined`. */
export function memoised<Key, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  return rememberedIn(new Map<Key, Known<Answer>>(), compute);
}

/** The same for objects: the answer for an object is forgotten with it, so that a function may be one for the whole program. */
export function remembered<Key extends object, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  return rememberedIn(new WeakMap<Key, Known<Answer>>(), compute);
}

interface Known<Answer> {
  readonly answer: Answer;
}

interface Answers<Key, Answer> {
  get(key: Key): Known<Answer> | undefined;
  set(key: Key, known: Known<Answer>): unknown;
}

function rememberedIn<Key, Answer>(known: Answers<Key, Answer>, compute: (key: Key) => Answer): (key: Key) => Answer {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const answer = compute(key);
    known.set(key, { answer });
    return answer;
  };
}
