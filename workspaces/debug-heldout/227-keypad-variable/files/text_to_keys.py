def text_to_keys(raw):
    keys = ["", "", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    res = ""
    for c in raw:
        for times, chars in enumerate(keys):
            if c in chars:
                times += str(times) * (chars.index(c) + 1)
    return res
