#include "ui/policy/statement_rows.h"

#include "core/policy/arrange.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StatementRows)
};

/// "s3:GetObject and 2 more".
QString firstOf(const std::vector<std::string>& texts, const QString& none)
{
    if (texts.empty())
        return none;
    const QString first = toQt(texts.front());
    return texts.size() == 1 ? first : Texts::tr("%1 and %2 more").arg(first).arg(texts.size() - 1);
}

QString summaryOf(const policy::StatementForm& form)
{
    QString text = firstOf(form.actions, Texts::tr("no action"));
    if (form.notAction)
        text = Texts::tr("all but %1").arg(text);
    if (!form.resources.empty())
        text = (form.notResource ? Texts::tr("%1 · not on %2") : Texts::tr("%1 · on %2")).arg(text, firstOf(form.resources, {}));
    return form.conditions.empty() ? text : Texts::tr("%1 · %n condition(s)", nullptr, static_cast<int>(form.conditions.size())).arg(text);
}

}  // namespace

ReadStatements readStatements(const QString& text)
{
    ReadStatements read;
    if (text.trimmed().isEmpty())
        return read;
    std::vector<policy::Problem> problems;
    const policy::DocumentPtr document = policy::Document::parseLeniently(text.toStdString(), problems);
    if (document && !document->statements().empty()) {
        read.document = document;
        read.forms = policy::readStatements(*document, problems);
    } else if (problems.empty()) {
        read.mistake = Error{"MalformedPolicyDocument", Texts::tr("the policy has no statement").toStdString(), {}};
    } else {
        const policy::Problem& first = problems.front();
        read.mistake = Error{first.code, first.message, first.span, first.explanation};
    }
    return read;
}

QString mistakeText(const Error& mistake)
{
    const QString message = messageOf(mistake);
    if (!mistake.span)
        return Texts::tr("✖ The JSON has a mistake: %1.").arg(message);
    return Texts::tr("✖ The JSON has a mistake in line %1, column %2: %3. Until it is mended the form shows the last text that could be read.")
        .arg(mistake.span->begin.line)
        .arg(mistake.span->begin.column)
        .arg(message);
}

std::optional<std::size_t> statementAt(const policy::Document& document, std::size_t offset)
{
    const auto& statements = document.statements();
    const auto next = std::upper_bound(statements.begin(), statements.end(), offset,
                                       [](std::size_t place, const policy::Statement& statement) { return place < statement.span.begin.offset; });
    if (next == statements.begin() || offset >= (next - 1)->span.end.offset)
        return std::nullopt;
    return static_cast<std::size_t>(next - statements.begin()) - 1;
}

std::vector<StatementRow> rowsOf(const policy::Document& document, const std::vector<Result<policy::StatementForm>>& forms)
{
    std::vector<StatementRow> rows;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto& sid = document.statements()[i].sid;
        StatementRow row;
        row.title = sid && !sid->value.empty() ? toQt(sid->value) : Texts::tr("Statement %1").arg(i + 1);
        row.allows = document.statements()[i].effect == policy::Effect::allow;
        row.readable = forms[i].ok();
        row.summary = forms[i] ? summaryOf(*forms[i]) : Texts::tr("only as JSON");
        rows.push_back(std::move(row));
    }
    return rows;
}

void countNotes(std::vector<StatementRow>& rows, const policy::Document& document, const std::vector<PolicyNote>& notes)
{
    for (const PolicyNote& note : notes) {
        const auto index = note.ofWholeText ? std::nullopt : statementAt(document, note.span.begin.offset);
        if (!index || *index >= rows.size())
            continue;
        StatementRow& row = rows[*index];
        ++(note.kind == PolicyNote::Kind::refused ? row.refused : note.kind == PolicyNote::Kind::suggestion ? row.suggestions : row.warnings);
    }
}

Result<std::string> withStatements(const std::string& text, const std::vector<policy::StatementForm>& statements, bool insteadOfFirst)
{
    auto grown = policy::addStatements(text, statements);
    const auto document = grown && insteadOfFirst ? policy::Document::parse(*grown) : Result<policy::DocumentPtr>(policy::DocumentPtr());
    return document && *document ? policy::removeStatement(**document, 0) : grown;
}

std::vector<PolicyNote> notesFor(const policy::Document& document, std::size_t index, const std::vector<PolicyNote>& notes)
{
    std::vector<PolicyNote> own;
    std::copy_if(notes.begin(), notes.end(), std::back_inserter(own), [&](const PolicyNote& note) {
        const auto at = note.ofWholeText ? std::nullopt : statementAt(document, note.span.begin.offset);
        return !at || *at == index;
    });
    return own;
}

}  // namespace rolewright::ui
