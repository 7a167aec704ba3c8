def key_shift(text, key):
    ret = ''
    step = 0
    for letter in range(len(text)):
        if not letter.isalpha():
            ret += letter
            continue
        other_char = ord(key[step % len(key)]) - ord('a')
        ret += chr((ord(letter) - ord('a') + other_char) % 26 + ord('a'))
        step += 1
    return ret
