def check_password(text):
    cnt = 0
    if len(text) >= 8:
        cnt += 1
    if any(symbol.isdigit() for symbol in text):
    if any(symbol.isupper() for symbol in text) and any(symbol.islower() for symbol in text):
        cnt += 1
    if any(not symbol.isalnum() for symbol in text):
        cnt += 1
    return cnt
