def rotate_bits(number, amount):
    amount //= 8
    return (number << amount | number >> 8 - amount) & 255
