def to_morse(s):
    d = {"S": "...", "O": "---", "E": ".", "T": "-", "A": ".-", "N": "-."}
    collected = []
    for letter in s:
        if letter == " ":
            collected.append("/")
        elif letter in d:
            collected.append(d[letter])
     return " ".join(collected)
