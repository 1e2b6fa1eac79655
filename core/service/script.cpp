#include "core/service/script.h"

#include "core/audit/masking.h"
#include "core/audit/record.h"
#include "core/service/parameter_shapes.h"
#include "core/service/script_words.h"
#include "core/service/shell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace rolewright::service {
namespace {

using Words = std::span<const ScriptWord>;

/// What only the command line has, see `toCommandLine`.
constexpr std::array<std::string_view, 4> localOptions{"outfile", "bootstrap-method", "no-paginate", "cli-binary-format"};

bool isAlnum(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool reads(Words words, std::initializer_list<std::string_view> expected)
{
    return words.size() == expected.size() && std::equal(words.begin(), words.end(), expected.begin(), [](const ScriptWord& word, std::string_view text) { return word.text == text; });
}

/// What a member of a structure is in shorthand: `true` and `false` are booleans, and what is a number is one.
json::Object typed(const std::string& name, const std::string& value)
{
    if (value == "true" || value == "false") return value == "true";
    long number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    return isNumber(name) && problem == std::errc() && end == value.data() + value.size() ? json::Object(number) : json::Object(value);
}

/// `Key=a,Value=b`; nothing when it is no shorthand. `isTyped`: members need not be texts.
std::optional<json::Object> readShorthand(std::string_view word, bool isTyped)
{
    json::Object object = json::Object::object();
    while (true) {
        const std::string_view pair = word.substr(0, word.find(','));
        const std::size_t equals = pair.find('=');
        const std::string name(pair.substr(0, equals));
        if (equals == std::string_view::npos || name.empty() || !std::all_of(name.begin(), name.end(), isAlnum) || object.contains(name)) return std::nullopt;
        const std::string value(pair.substr(equals + 1));
        object[name] = isTyped ? typed(name, value) : json::Object(value);
        if (pair.size() == word.size()) return object;
        word.remove_prefix(pair.size() + 1);
    }
}

/// One command of a script as a call.
class Command {
public:
    explicit Command(const ScriptLine& line) : m_words(line.words), m_line(line.line) {}

    Result<Operation> read()
    {
        if (m_words[0].text == "aws") return readAws(m_words);
        if (m_words[0].text == "rolewright") return readOwn(m_words, {});
        if (m_words.size() > 3 && reads(m_words.first(2), {"printf", "%s"}) && m_words[3].text == "|" && m_words[3].isShell) return readOwn(m_words.subspan(4), m_words[2].text);
        if (m_words.size() > 4 && reads(m_words.first(4), {"body=$(mktemp)", "&&", "printf", "%s"})) return readWithBody();
        return wrong("`" + m_words[0].text + "` is no command of such a script: it has `aws …` and `rolewright call …`");
    }

private:
    Error wrong(std::string message) const { return scriptError(m_line, std::move(message)); }

    Result<Operation> readOwn(Words words, std::string_view input) const
    {
        const bool piped = words.data() != m_words.data();
        if (words.size() != (piped ? 5 : 3) || !reads(words.first(2), {"rolewright", "call"}) || (piped && !reads(words.subspan(3), {"--json", "-"})))
            return wrong("write it as `rolewright call SERVICE:ACTION`, or `printf %s '{…}' | rolewright call SERVICE:ACTION --json -`");
        if (!piped) return named(words[2].text, json::Object::object());
        Result<json::Object> parameters = readJson("the parameters", input);
        if (!parameters) return parameters.error();
        if (!parameters->is_object()) return wrong("the parameters must be one JSON object");
        return named(words[2].text, *std::move(parameters));
    }

    /// `body=$(mktemp) && printf %s … [| base64 -d] > "$body" && aws … --body "$body"`
    Result<Operation> readWithBody() const
    {
        Words rest = m_words.subspan(5);
        const bool encoded = rest.size() > 3 && reads(rest.first(3), {"|", "base64", "-d"});
        if (encoded) rest = rest.subspan(3);
        if (rest.size() < 8 || !reads(rest.first(3), {">", "\"$body\"", "&&"}) || !reads(rest.last(2), {"--body", "\"$body\""}) || rest[3].text != "aws")
            return wrong("write it as body=$(mktemp) && printf %s '…' > \"$body\" && aws s3api put-object … --body \"$body\"");
        Result<Operation> operation = readAws(rest.subspan(3, rest.size() - 5));
        if (operation) operation->parameters[encoded ? "BodyBase64" : "Body"] = m_words[4].text;
        return operation;
    }

    Result<Operation> readAws(Words words) const
    {
        if (const auto shell = std::find_if(words.begin(), words.end(), [](const ScriptWord& word) { return word.isShell; }); shell != words.end())
            return wrong("`" + shell->text + "` needs a shell, and this is read without one");
        if (words.size() < 3) return wrong("write it as `aws SERVICE ACTION --parameter value …`");
        Result<Operation> operation = named(words[1].text + ":" + words[2].text, json::Object::object());
        if (!operation) return operation;
        Words rest = words.subspan(3);
        const bool toStandardOutput = operation->name() == "s3:GetObject" || operation->name() == "lambda:Invoke";
        if (toStandardOutput && !rest.empty() && rest.back().text == "/dev/stdout") rest = rest.first(rest.size() - 1);
        while (!rest.empty()) {
            if (!rest.front().text.starts_with("--")) return wrong("`" + rest.front().text + "` belongs to no parameter; parameters begin with --");
            const auto next = std::find_if(rest.begin() + 1, rest.end(), [](const ScriptWord& word) { return word.text.starts_with('-'); });
            const auto size = static_cast<std::size_t>(next - rest.begin());
            if (Result<void> taken = take(*operation, rest.first(size)); !taken) return taken.error();
            rest = rest.subspan(size);
        }
        return operation;
    }

    /// One option with its values into the parameters.
    Result<void> take(Operation& operation, Words words) const
    {
        const std::string_view option = std::string_view(words[0].text).substr(2);
        const std::size_t equals = option.find('=');
        const std::string_view name = option.substr(0, equals);
        std::vector<std::string> values;
        if (equals != std::string_view::npos) values.emplace_back(option.substr(equals + 1));
        for (const ScriptWord& word : words.subspan(1)) values.push_back(word.text);
        if (std::find(localOptions.begin(), localOptions.end(), name) != localOptions.end()) return {};
        if (name == "cli-input-json") return takeJson(operation, values);
        if (name == "omitted") return wrong("parameters of more than 100 KB are left out of the script");
        const bool off = values.empty() && name.starts_with("no-");
        const std::string parameter = fromCliName(off ? name.substr(3) : name);
        if (parameter.empty()) return wrong("no parameter of the API is spelled `--" + std::string(name) + "`");
        if (operation.parameters.contains(parameter)) return wrong("`--" + std::string(name) + "` is given twice");
        if (values.empty()) {
            operation.parameters[parameter] = !off;
            return {};
        }
        if (parameter == "Body" || parameter == "ZipFile") return wrong("what it writes is in the file `" + values[0] + "`, not in the script");
        Result<json::Object> value = readValue(shapeOf(operation.service, operation.action, parameter), parameter, values);
        if (!value) return value.error();
        operation.parameters[parameter] = *std::move(value);
        return {};
    }

    Result<void> takeJson(Operation& operation, const std::vector<std::string>& values) const
    {
        if (values.size() != 1) return wrong("--cli-input-json takes one JSON object");
        Result<json::Object> parameters = readJson("--cli-input-json", values[0]);
        if (!parameters) return parameters.error();
        if (!parameters->is_object() || !operation.parameters.empty()) return wrong("--cli-input-json takes one JSON object, with all parameters in it");
        operation.parameters = *std::move(parameters);
        return {};
    }

    Result<json::Object> readJson(std::string_view what, std::string_view text) const
    {
        Result<json::Object> value = json::parseObject(text);
        if (!value) return wrong(std::string(what) + ": " + value.error().message);
        return value;
    }

    Result<json::Object> readValue(Shape shape, const std::string& parameter, const std::vector<std::string>& values) const
    {
        const bool list = shape == Shape::texts || shape == Shape::structures;
        const std::string& first = values.front();
        if (list && !first.starts_with('[')) {
            json::Object all = json::Object::array();
            for (const std::string& value : values) {
                std::optional<json::Object> structure = shape == Shape::structures ? readShorthand(value, false) : std::nullopt;
                all.push_back(structure ? *std::move(structure) : json::Object(value));
            }
            return all;
        }
        if (values.size() != 1) return wrong("`" + parameter + "` takes one value, and `" + values[1] + "` is another");
        if (first.starts_with("file://") || first.starts_with("fileb://")) return wrong("the value of `" + parameter + "` is in the file `" + first + "`, not in the script");
        if (list) return readJson(parameter, first);
        if (shape == Shape::number) return readNumber(first);
        if (shape == Shape::text) return json::Object(first);
        if (first.starts_with('{')) return readJson(parameter, first);
        return readShorthand(first, shape == Shape::structure).value_or(json::Object(first));
    }

    /// What is no number goes on as it is: the operation refuses it in the API's words.
    static json::Object readNumber(const std::string& text)
    {
        std::int64_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [at, wrong] = std::from_chars(text.data(), end, number);
        return at == end && wrong == std::errc() ? json::Object(number) : json::Object(text);
    }

    Result<Operation> named(const std::string& name, json::Object parameters) const
    {
        Result<Operation> operation = parseOperation(name, std::move(parameters));
        if (!operation) return wrong(operation.error().message);
        return operation;
    }

    Words m_words;
    std::size_t m_line;
};

/// Parameters that hold what is written; the trail, and so `masked`, leaves them out.
constexpr std::array<const char*, 5> contents{"Code", "ZipFile", "Body", "BodyBase64", "Payload"};

bool isInFile(const Operation& operation)
{
    const json::Object& all = operation.parameters;
    if (all.contains("Code") || all.contains("ZipFile")) return true;
    return std::any_of(contents.begin(), contents.end(), [&](const char* name) {
        const json::Object value = all.value(name, json::Object());
        const bool namesFile = value.is_string() && value.get_ref<const std::string&>().starts_with("file");
        return namesFile || (!value.is_null() && !isShown(value.is_string() ? value.get<std::string>() : json::compact(value)));
    });
}

}  // namespace

std::string toScriptCommand(const Operation& operation)
{
    if (operation.service == "practice" || !isInFile(operation)) return toCommandLine(operation);
    json::Object parameters = audit::masked(operation.parameters);
    for (const char* name : contents) {
        if (operation.parameters.contains(name)) parameters[name] = operation.parameters.at(name);
    }
    return "printf %s " + shellQuoted(json::compact(parameters)) + " | rolewright call " + operation.name() + " --json -";
}

Result<std::vector<ScriptCall>> parseScript(std::string_view script)
{
    const Result<std::vector<ScriptLine>> lines = splitScript(script);
    if (!lines) return lines.error();
    std::vector<ScriptCall> calls;
    for (const ScriptLine& line : *lines) {
        if (reads(line.words, {"set", "-e"})) continue;
        if (calls.size() == mostScriptCalls) return scriptError(line.line, "a script has at most " + std::to_string(mostScriptCalls) + " commands");
        Result<Operation> operation = Command(line).read();
        if (!operation) return operation.error();
        if (const std::string secret = audit::firstMasked(operation->parameters); !secret.empty())
            return scriptError(line.line, "the secret `" + secret + "` is masked in the script; put it in");
        calls.push_back({*std::move(operation), line.line});
    }
    return calls;
}

}  // namespace rolewright::service
