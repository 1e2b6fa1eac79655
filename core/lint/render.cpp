#include "core/lint/render.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

json::Object positionOf(const SourcePosition& position)
{
    return {{"line", position.line}, {"column", position.column - 1}, {"offset", position.offset}};
}

json::Object pathOf(const std::vector<PathStep>& path)
{
    json::Object steps = json::Object::array();
    for (const PathStep& step : path)
        steps.push_back(step.index ? json::Object{{"index", *step.index}} : json::Object{{step.isKey ? "key" : "value", step.name}});
    return steps;
}

json::Object locationOf(const SourceSpan& span, const std::vector<PathStep>& path)
{
    return {{"path", pathOf(path)}, {"span", {{"start", positionOf(span.begin)}, {"end", positionOf(span.end)}}}};
}

json::Object locationsOf(const Finding& finding)
{
    json::Object locations = json::Object::array({locationOf(finding.span, finding.path)});
    for (const Location& other : finding.others)
        locations.push_back(locationOf(other.span, other.path));
    return locations;
}

std::string_view levelOf(FindingType type)
{
    switch (type) {
    case FindingType::error: return "error";
    case FindingType::securityWarning:
    case FindingType::warning: return "warning";
    case FindingType::suggestion: break;
    }
    return "note";
}

json::Object regionOf(const SourceSpan& span)
{
    return {{"startLine", span.begin.line}, {"startColumn", span.begin.column}, {"endLine", span.end.line}, {"endColumn", span.end.column},
            {"byteOffset", span.begin.offset}, {"byteLength", span.end.offset - span.begin.offset}};
}

json::Object artifactOf(const std::string& name)
{
    return {{"uri", name == "-" ? "stdin" : text::percentEncode(name, true)}};
}

json::Object fixOf(const QuickFix& fix, const std::string& name)
{
    json::Object replacements = json::Object::array();
    for (const policy::TextEdit& edit : fix.edits)
        replacements.push_back({{"deletedRegion", {{"byteOffset", edit.offset}, {"byteLength", edit.length}}}, {"insertedContent", {{"text", edit.replacement}}}});
    return {{"description", {{"text", fix.title.english()}}}, {"artifactChanges", json::Object::array({{{"artifactLocation", artifactOf(name)}, {"replacements", replacements}}})}};
}

json::Object sarifPlace(const SourceSpan& span, const std::vector<PathStep>& path, const std::string& name)
{
    return {{"physicalLocation", {{"artifactLocation", artifactOf(name)}, {"region", regionOf(span)}}},
            {"logicalLocations", json::Object::array({{{"fullyQualifiedName", pathText(path)}}})}};
}

json::Object resultOf(const Finding& finding, const std::string& name)
{
    json::Object result = {{"ruleId", finding.code},
                           {"level", levelOf(finding.type)},
                           {"message", {{"text", finding.message.english()}}},
                           {"locations", json::Object::array({sarifPlace(finding.span, finding.path, name)})}};
    for (const Location& other : finding.others)
        result["relatedLocations"].push_back(sarifPlace(other.span, other.path, name));
    if (finding.fix)
        result["fixes"] = json::Object::array({fixOf(*finding.fix, name)});
    if (finding.suppressedBecause)
        result["suppressions"] = json::Object::array({{{"kind", "external"}, {"justification", *finding.suppressedBecause}}});
    return result;
}

std::string lineOf(const Finding& finding, const std::string& name)
{
    return name + ":" + std::to_string(finding.span.begin.line) + ":" + std::to_string(finding.span.begin.column) + ": " + std::string(nameOf(finding.type)) + " " + std::string(finding.code) + ": " +
           finding.message.english() + (finding.fix ? " [fix: " + finding.fix->title.english() + "]" : "") + "\n";
}

json::Object ruleOf(const Code& code)
{
    return {{"id", code.name},
            {"shortDescription", {{"text", code.title}}},
            {"helpUri", helpUrl(code)},
            {"defaultConfiguration", {{"level", levelOf(code.type)}}},
            {"properties", {{"tags", json::Object::array({nameOf(code.type)})}}}};
}

}  // namespace

std::string asText(const std::vector<NamedReport>& reports)
{
    std::string text;
    std::array<std::size_t, 4> counts{};
    std::size_t suppressed = 0;
    for (const NamedReport& named : reports) {
        for (const Finding& finding : named.report.findings) {
            if (finding.suppressedBecause) {
                ++suppressed;
                continue;
            }
            ++counts[static_cast<std::size_t>(finding.type)];
            text += lineOf(finding, named.name);
        }
    }
    text += reports.size() == 1 ? "1 document:" : std::to_string(reports.size()) + " documents:";
    std::string_view comma = " ";
    for (const FindingType type : {FindingType::error, FindingType::securityWarning, FindingType::warning, FindingType::suggestion}) {
        if (const std::size_t count = counts[static_cast<std::size_t>(type)]; count > 0) {
            text += std::string(comma) + std::to_string(count) + " " + std::string(nameOf(type));
            comma = ", ";
        }
    }
    if (comma == " ")
        text += " no findings";
    return text + (suppressed > 0 ? ", " + std::to_string(suppressed) + " suppressed\n" : "\n");
}

json::Object asJson(const NamedReport& named)
{
    json::Object findings = json::Object::array();
    for (const Finding& finding : named.report.findings) {
        json::Object one = {{"findingDetails", finding.message.english()},
                            {"findingType", nameOf(finding.type)},
                            {"issueCode", finding.code},
                            {"learnMoreLink", helpUrl(*findCode(finding.code))},
                            {"locations", locationsOf(finding)}};
        if (finding.suppressedBecause)
            one["suppressedBecause"] = *finding.suppressedBecause;
        findings.push_back(std::move(one));
    }
    return {{"file", named.name}, {"findings", findings}};
}

json::Object asSarif(const std::vector<NamedReport>& reports)
{
    std::vector<std::string_view> used;
    json::Object results = json::Object::array();
    for (const NamedReport& named : reports) {
        for (const Finding& finding : named.report.findings) {
            results.push_back(resultOf(finding, named.name));
            used.push_back(finding.code);
        }
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    json::Object rules = json::Object::array();
    for (const std::string_view name : used)
        rules.push_back(ruleOf(*findCode(name)));
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", json::Object::array({{{"tool", {{"driver", {{"name", "Rolewright"}, {"version", ROLEWRIGHT_VERSION}, {"rules", rules}}}}},
                                           {"columnKind", "unicodeCodePoints"},
                                           {"results", results}}})}};
}

}  // namespace rolewright::lint
