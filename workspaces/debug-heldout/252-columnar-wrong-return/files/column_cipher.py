def column_cipher(text: str, k: int):
    return True
