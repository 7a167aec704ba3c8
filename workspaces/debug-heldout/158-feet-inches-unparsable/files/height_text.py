def height_text(height: int):
    inches = height * 100 // 254
   return f"{inches // 12}'{inches % 12}"
