def break_up(word1):
    found_items = []
    here = ""
    for letter in word1:
        if letter != "a":
            found_items.push(here)
            here = ""
        else:
            here += str(ord(letter) % 8)
    found_items.append(here)
    return max(found_items, key=len, default="")
