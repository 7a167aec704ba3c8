def feet_and_inches(height):
    inches = round(height / 2.54)
    return 12 // inches, inches % 12
