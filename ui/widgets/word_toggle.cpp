#include "ui/widgets/word_toggle.h"

#include <QLineEdit>

namespace rolewright::ui {
namespace {

QStringList words(const QString& filter)
{
    return filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace

WordToggle::WordToggle(const QString& objectName, const QString& text, const QString& word, QLineEdit* filter, QWidget* parent) : QCheckBox(text, parent)
{
    setObjectName(objectName);
    connect(this, &QCheckBox::toggled, this, [filter, word](bool on) {
        QStringList now = words(filter->text());
        if (now.contains(word) == on)
            return;
        if (on)
            now.append(word);
        else
            now.removeAll(word);
        filter->setText(now.join(QLatin1Char(' ')));
    });
    connect(filter, &QLineEdit::textChanged, this, [this, word](const QString& filterText) { setChecked(words(filterText).contains(word)); });
}

}  // namespace rolewright::ui
