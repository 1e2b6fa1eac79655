#include "ui/coach/pointer_place.h"

#include "core/json/value.h"
#include "ui/widgets/code_view.h"

namespace rolewright::ui {
namespace {

const json::Value* childOf(const json::Value& value, QString step)
{
    step.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
    if (value.isObject())
        return value.find(step.toStdString());
    bool isNumber = false;
    const qulonglong index = step.toULongLong(&isNumber);
    return value.isArray() && isNumber && index < value.elements.size() ? &value.elements[index] : nullptr;
}

std::optional<SourceSpan> spanOf(const CodeView& view, const QString& pointer)
{
    const auto text = json::parse(view.code().toStdString());
    if (!text)
        return std::nullopt;
    const json::Value* found = &*text;
    for (const QString& step : pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const json::Value* const inner = childOf(*found, step);
        if (!inner)
            break;
        found = inner;
    }
    return found->span;
}

}  // namespace

std::optional<std::size_t> offsetOf(const CodeView& view, const QString& pointer)
{
    const auto span = spanOf(view, pointer);
    return span ? std::optional(static_cast<std::size_t>(span->begin.offset)) : std::nullopt;
}

QRect linesOf(const CodeView& view, const QString& pointer)
{
    const auto span = spanOf(view, pointer);
    if (!span)
        return view.rect();
    const auto ask = [&view](unsigned int message, long position) { return static_cast<int>(view.SendScintilla(message, 0UL, position)); };
    const auto begin = static_cast<long>(span->begin.offset);
    const auto end = static_cast<long>(span->end.offset);
    const int top = ask(QsciScintillaBase::SCI_POINTYFROMPOSITION, begin);
    const int bottom = ask(QsciScintillaBase::SCI_POINTYFROMPOSITION, end) + static_cast<int>(view.SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, 0L));
    const QRect room = view.viewport()->geometry();
    return QRect(room.left(), room.top() + top, room.width(), bottom - top).intersected(room);
}

}  // namespace rolewright::ui
