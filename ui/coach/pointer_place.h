/// Where a part of a JSON text is in its editor.
#pragma once

#include <QRect>
#include <QString>

#include <optional>

namespace rolewright::ui {

class CodeView;

/// Of what a JSON pointer (RFC 6901) names; of the nearest part around it when it is not there. Nothing when the text is no JSON.
std::optional<std::size_t> offsetOf(const CodeView& view, const QString& pointer);
/// The lines of it that are on the screen, in the view's coordinates; empty when none is.
QRect linesOf(const CodeView& view, const QString& pointer);

}  // namespace rolewright::ui
