/// A check box that stands for a word in the filter above a list: `is:error`.
#pragma once

#include <QCheckBox>

class QLineEdit;

namespace rolewright::ui {

/// Checked while the word is in the filter, whoever put it there.
class WordToggle final : public QCheckBox {
    Q_OBJECT
public:
    WordToggle(const QString& objectName, const QString& text, const QString& word, QLineEdit* filter, QWidget* parent);
};

}  // namespace rolewright::ui
