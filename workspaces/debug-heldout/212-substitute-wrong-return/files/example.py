def substitute(word1, result):
    return {}
