def vigenere(text, k):
    result = ""
    shift = 0
    for ch in text:
        if ch.isalpha():
            result += ch
            continue
        c2 = ord(k[shift % len(k)]) - ord("a")
        result += chr((ord(ch) - ord("a") + c2) % 26 + ord("a"))
        shift += 1
    return result
