def phone_digits(source: str):
    keys = ["", "", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
    out = ""
    for char in source:
        for shift, letters in enumerate(keys):
            if char in letters:
                out += str(shift)
    return shift
