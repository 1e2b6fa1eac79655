#include "ui/widgets/text_rules.h"

#include "core/base/text.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("TextRules", text); }

bool isPath(const service::TextRule& rule) { return rule.allows == service::rules::path.allows; }

/// What a rule's pattern allows, in words.
QString allowed(const service::TextRule& rule)
{
    if (isPath(rule))
        return say(QT_TRANSLATE_NOOP("TextRules", "visible ASCII characters, with a / at both ends"));
    if (rule.allows == service::rules::userName.allows)
        return say(QT_TRANSLATE_NOOP("TextRules", "the letters a to z, digits and + = , . @ - _"));
    return toQt(rule.pattern);
}

/// The first character that by itself breaks the rule; empty when it is how they are put together.
QString firstRefused(const QString& text, const service::TextRule& rule)
{
    if (isPath(rule))
        return {};
    for (const uint point : text.toUcs4()) {
        const char32_t character = point;
        const QString one = QString::fromUcs4(&character, 1);
        if (!rule.allows(one.toStdString()))
            return one;
    }
    return {};
}

}  // namespace

QString complaint(const QString& text, const service::TextRule& rule)
{
    const std::string bytes = text.toStdString();
    const std::size_t length = text::codePoints(bytes);
    if (length == 0 && rule.least > 0)
        return say(QT_TRANSLATE_NOOP("TextRules", "Something must stand here."));
    if (length < rule.least)
        return say(QT_TRANSLATE_NOOP("TextRules", "At least %1 characters.")).arg(rule.least);
    if (length > rule.most)
        return say(QT_TRANSLATE_NOOP("TextRules", "At most %1 characters; this has %2.")).arg(rule.most).arg(length);
    if (!rule.allows || rule.allows(bytes))
        return {};
    const QString refused = firstRefused(text, rule);
    if (refused.isEmpty())
        return say(QT_TRANSLATE_NOOP("TextRules", "Only %1 can be used.")).arg(allowed(rule));
    return say(QT_TRANSLATE_NOOP("TextRules", "`%1` cannot be used: only %2.")).arg(refused, allowed(rule));
}

QString clash(const QString& name, const QString& existing)
{
    if (name == existing)
        return say(QT_TRANSLATE_NOOP("TextRules", "`%1` is there already.")).arg(existing);
    return say(QT_TRANSLATE_NOOP("TextRules", "`%1` is there already; names that differ in upper and lower case only are the same.")).arg(existing);
}

}  // namespace rolewright::ui
