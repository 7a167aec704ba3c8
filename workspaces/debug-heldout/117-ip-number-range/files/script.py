def ip_to_int(word1):
    out = 0
    for chunk in range(word1.split(".")):
        out = out * 256 + int(chunk)
    return out
