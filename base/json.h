// nlohmann's JSON, whose code is made once (json.cpp) and not anew in every file that parses or writes some: that was
// half the time of building them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

extern template class nlohmann::basic_json<>;
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

// The parts that are templates of their own: parsing from strings and views, writing to strings.
namespace nlohmann::detail {

using StringInput = iterator_input_adapter<std::string::const_iterator>;
using ViewInput = iterator_input_adapter<const char*>;

extern template class lexer<json, StringInput>;
extern template class lexer<json, ViewInput>;
extern template class lexer<ordered_json, StringInput>;
extern template class lexer<ordered_json, ViewInput>;
extern template class parser<json, StringInput>;
extern template class parser<json, ViewInput>;
extern template class parser<ordered_json, StringInput>;
extern template class parser<ordered_json, ViewInput>;
extern template class json_sax_dom_parser<json>;
extern template class json_sax_dom_parser<ordered_json>;
extern template class json_sax_dom_callback_parser<json>;
extern template class json_sax_dom_callback_parser<ordered_json>;
extern template class serializer<json>;
extern template class serializer<ordered_json>;

}  // namespace nlohmann::detail
