#include "core/interchange/infrastructure.h"
#include "core/interchange/infrastructure_parts.h"

#include <map>

namespace rolewright::interchange {
namespace {

/// `${` and `%{` begin Terraform's own templates.
std::string escaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] == '$' || text[i] == '%') && i + 1 < text.size() && text[i + 1] == '{') result += text[i];
        result += text[i];
    }
    return result;
}

/// Quoted strings of HCL take JSON's escapes.
std::string quoted(const std::string& text) { return escaped(json::compact(text)); }

/// A policy as a heredoc, indented by the marker's own rule.
std::string document(const std::string& text)
{
    const auto parsed = json::parseObject(text);
    if (!parsed) return quoted(text);  // it might hold a line that ends the heredoc
    const std::string body = escaped(json::pretty(*parsed, 2));
    std::string indented = "    ";
    for (const char c : body) {
        indented += c;
        if (c == '\n') indented += "    ";
    }
    return "<<-JSON\n" + indented + "\n  JSON";
}

const char* kindWord(PartKind kind) { return kind == PartKind::user ? "user" : kind == PartKind::group ? "group" : "role"; }

class Configuration {
public:
    explicit Configuration(const Parts& parts) : m_parts(parts) {}

    InfrastructureText write()
    {
        for (const Part& part : m_parts.parts) {
            if (part.kind <= PartKind::managedPolicy) m_names[&part] = identifierFor({}, part.name, true, m_taken[part.kind]);
        }
        for (const Part& part : m_parts.parts) add(part);
        return {m_text, m_parts.leftOut};
    }

private:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    void block(const std::string& type, const std::string& name, const Arguments& arguments)
    {
        std::size_t widest = 0;
        for (const auto& [argument, value] : arguments) widest = std::max(widest, argument.size());
        if (!m_text.empty()) m_text += "\n";
        m_text += "resource \"" + type + "\" \"" + name + "\" {\n";
        for (const auto& [argument, value] : arguments) m_text += "  " + argument + std::string(widest - argument.size(), ' ') + " = " + value + "\n";
        m_text += "}\n";
    }

    void add(const Part& part)
    {
        switch (part.kind) {
        case PartKind::user: return addThing(part, "aws_iam_user");
        case PartKind::group: return addThing(part, "aws_iam_group");
        case PartKind::role: return addThing(part, "aws_iam_role");
        case PartKind::managedPolicy: return addThing(part, "aws_iam_policy");
        case PartKind::inlinePolicy:
            return block(std::string("aws_iam_") + kindWord(part.holder) + "_policy", fresh(part.holderName + "_" + part.name),
                         {{"name", quoted(part.name)}, {kindWord(part.holder), nameOf(part.holder, part.holderName)}, {"policy", document(json::stringOr(part.facts, "PolicyDocument"))}});
        case PartKind::attachment:
            return block(std::string("aws_iam_") + kindWord(part.holder) + "_policy_attachment", fresh(part.holderName + "_" + part.name.substr(part.name.rfind('/') + 1)),
                         {{kindWord(part.holder), nameOf(part.holder, part.holderName)}, {"policy_arn", arnOf(part.name)}});
        case PartKind::membership:
            // Of aws_iam_user_group_membership there can be several for one user, while aws_iam_group_membership would throw out everybody else.
            return block("aws_iam_user_group_membership", fresh(part.name + "_" + part.holderName),
                         {{"user", nameOf(PartKind::user, part.name)}, {"groups", "[" + nameOf(PartKind::group, part.holderName) + "]"}});
        }
    }

    void addThing(const Part& part, const char* type)
    {
        Arguments arguments = {{"name", quoted(part.name)}};
        const auto add = [&](const char* fact, const char* argument, auto&& write) {
            if (part.facts.contains(fact)) arguments.emplace_back(argument, write(part.facts[fact]));
        };
        const auto text = [](const json::Object& value) { return value.is_string() ? quoted(value.get<std::string>()) : json::compact(value); };
        const auto policy = [](const json::Object& value) { return document(value.is_string() ? value.get<std::string>() : json::compact(value)); };
        add("Path", "path", text);
        add("Description", "description", text);
        add("MaxSessionDuration", "max_session_duration", text);
        add("PermissionsBoundary", "permissions_boundary", [this](const json::Object& value) { return arnOf(value.is_string() ? value.get<std::string>() : std::string()); });
        add("AssumeRolePolicyDocument", "assume_role_policy", policy);
        add("PolicyDocument", "policy", policy);
        add("Tags", "tags", [](const json::Object& tags) {
            std::string map = "{\n";
            for (const json::Object& tag : tags) map += "    " + quoted(json::stringOr(tag, "Key")) + " = " + quoted(json::stringOr(tag, "Value")) + "\n";
            return map + "  }";
        });
        block(type, m_names[&part], arguments);
    }

    std::string nameOf(PartKind kind, const std::string& name) const
    {
        const Part* made = m_parts.find(kind, name);
        return made ? std::string("aws_iam_") + kindWord(kind) + "." + m_names.at(made) + ".name" : quoted(name);
    }

    std::string arnOf(const std::string& arn) const
    {
        const Part* made = m_parts.findPolicy(arn);
        return made ? "aws_iam_policy." + m_names.at(made) + ".arn" : quoted(arn);
    }

    std::string fresh(const std::string& name) { return identifierFor({}, name, true, m_others); }

    const Parts& m_parts;
    std::map<PartKind, std::vector<std::string>> m_taken;
    std::vector<std::string> m_others;
    std::map<const Part*, std::string> m_names;
    std::string m_text;
};

}  // namespace

InfrastructureText toTerraform(const std::vector<service::Operation>& operations)
{
    const Parts parts = partsOf(operations);
    return Configuration(parts).write();
}

}  // namespace rolewright::interchange
