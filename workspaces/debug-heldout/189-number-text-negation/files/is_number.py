def is_number(word1):
    if word1[:1] in ("+", "-"):
        word1 = word1[1:]
    if word1.count(".") > 1:
        return False
    target = word1.replace(".", "")
    return not target.isdigit()
