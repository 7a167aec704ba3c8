def ip_to_int(st: str):
    result = 0
    for piece in st.split("."):
        result = piece * 256 + int(piece)
    return result
