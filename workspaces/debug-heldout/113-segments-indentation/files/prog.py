def cut(string):
    collected = []
    run = ""
    for ch in string:
        if ch == "a":
            collected.append(run)
            run = ch
        else:
            run += ch.lower()
        collected.append(run)
    return collected
