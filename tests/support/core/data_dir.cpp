#include "tests/support/core/data_dir.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rolewright::test {

namespace {

[[noreturn]] void stop(std::string_view relative, const std::string& why)
{
    std::fprintf(stderr, "test data %s: %s\n", dataPath(relative).c_str(), why.c_str());
    std::abort();
}

json::Object parseCase(std::string_view relative, std::string_view text, std::size_t line)
{
    Result<json::Object> parsed = json::parseObject(text);
    if (!parsed) {
        const std::size_t errorLine = parsed.error().span ? parsed.error().span->begin.line : 1;
        stop(relative, "line " + std::to_string(line + errorLine - 1) + ": " + parsed.error().message);
    }
    return *std::move(parsed);
}

std::vector<json::Object> readLines(std::string_view relative, const std::string& text)
{
    std::vector<json::Object> cases;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line(text.data() + begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos || line.starts_with("//")) {
            continue;
        }
        cases.push_back(parseCase(relative, line, number));
    }
    return cases;
}

}  // namespace

std::string dataPath(std::string_view relative)
{
    return std::string(ROLEWRIGHT_TEST_DATA) + "/" + std::string(relative);
}

std::string readData(std::string_view relative)
{
    std::ifstream file(dataPath(relative), std::ios::binary);
    if (!file) {
        stop(relative, "cannot be opened");
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> dataFiles(std::string_view folder)
{
    std::vector<std::string> files;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(dataPath(folder), failure)) {
        if (entry.is_regular_file()) {
            files.push_back(std::string(folder) + "/" + entry.path().filename().string());
        }
    }
    if (files.empty()) {
        stop(folder, "no files there");
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<json::Object> readCases(std::string_view relative)
{
    const std::string text = readData(relative);
    std::vector<json::Object> cases;
    if (relative.ends_with(".jsonl")) {
        cases = readLines(relative, text);
    } else {
        const json::Object table = parseCase(relative, text, 1);
        if (!table.is_array()) {
            stop(relative, "is not an array of cases");
        }
        cases.assign(table.begin(), table.end());
    }
    if (cases.empty()) {
        stop(relative, "holds no case");
    }
    return cases;
}

std::string textOf(const json::Object& testCase, const char* key)
{
    const auto member = testCase.find(key);
    if (member == testCase.end() || !member->is_string()) {
        std::fprintf(stderr, "test case %s: no string `%s`\n", json::compact(testCase).c_str(), key);
        std::abort();
    }
    return member->get<std::string>();
}

}  // namespace rolewright::test
