// The files of viewer/, as bytes of the program (cmake/embed.cmake).
#pragma once

#include <string_view>

namespace anser::agent {

extern const std::string_view kViewerPage;    // viewer.html, with @TITLE@ and the like where html.cpp puts something
extern const std::string_view kViewerStyle;   // viewer.css
extern const std::string_view kViewerScript;  // viewer.js

}  // namespace anser::agent
