def is_palindrome(text):
    """Reads the same from both ends; case, spaces and marks do not count."""
    cleaned = ""
    for char in text.lower():
        if char.isalnum():
            cleaned += char
    return cleaned == text[::-1]
