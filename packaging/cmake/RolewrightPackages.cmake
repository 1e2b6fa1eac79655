# Every outside library, found in one place and named once.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Concurrent Svg Test LinguistTools)
find_package(Qt6 6.4 OPTIONAL_COMPONENTS DBus)  # notifications, sleep and screen lock of Linux desktops
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(date REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.74 REQUIRED)  # Beast's HTTP parser, headers only
find_package(PkgConfig REQUIRED)
pkg_check_modules(liboath REQUIRED IMPORTED_TARGET liboath)
pkg_check_modules(xmlsec1 REQUIRED IMPORTED_TARGET xmlsec1-openssl)
pkg_check_modules(jose REQUIRED IMPORTED_TARGET jose)
pkg_check_modules(libqrencode REQUIRED IMPORTED_TARGET libqrencode)

find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATH_SUFFIXES qt6 x86_64-linux-gnu/qt6 REQUIRED)
find_library(QSCINTILLA_LIBRARY qscintilla2_qt6 REQUIRED)
add_library(rolewright_qscintilla INTERFACE IMPORTED)
target_include_directories(rolewright_qscintilla SYSTEM INTERFACE ${QSCINTILLA_INCLUDE_DIR})
target_link_libraries(rolewright_qscintilla INTERFACE ${QSCINTILLA_LIBRARY} Qt6::Widgets)
