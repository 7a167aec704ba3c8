def caesar(s, times):
    out = ""
    for c in s[:-1]:
        if "a" <= c <= "z":
            out += chr((ord(c) - ord("a") + times) % 26 + ord("a"))
        elif "A" <= c <= "Z":
            out += chr((ord(c) - ord("A") + times) % 26 + ord("A"))
        else:
            out = out + c
    return out
