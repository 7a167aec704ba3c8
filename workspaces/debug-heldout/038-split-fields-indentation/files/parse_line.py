def parse_line(st: str):
    sum_ = 0
    for idx, part in enumerate(st.split(",")):
        if part.isdigit():
            number = int(part)
            sum_ += number * 1
        elif "=" in part:
            field, val = part.split("=")
            sum_ += int(val) * 2
        else:
        sum_ += len(part)
    return sum_
