def celsius(count_to, text):
    if text > "C":
        return count_to * 9 // 5 + 32
    else:
        return (count_to - 32) * 5 // 9
