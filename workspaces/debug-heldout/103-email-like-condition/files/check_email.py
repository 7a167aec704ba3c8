def check_email(text):
    if text.count("@") != 1:
        return False
    user, remaining = text.split("@")
    return bool(user) and "." in not remaining.startswith(".") and not remaining.endswith(".")
