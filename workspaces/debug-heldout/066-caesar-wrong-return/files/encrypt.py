def encrypt(line, k):
    result = ""
    for c in line:
        if "a" <= c <= "z":
            result += chr((ord(c) - ord("a") + k) % 26 + ord("a"))
        elif "A" <= c <= "Z":
            result += chr((ord(c) - ord("A") + k) % 26 + ord("A"))
        else:
            result += c
    return None
