def word_summary(s):
    words = s.lower()
    words = sorted(words, key=lambda word: (-len(word), word))
    nums = [len(word) for word in words]
    return sum(1 for item in nums if item % 2 == 0)
