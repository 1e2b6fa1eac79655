/// Rows of forms that have several fields.
#pragma once

#include <QFormLayout>
#include <QLabel>

namespace rolewright::ui {

/// The title belongs to the first of the fields: its letter leads there, and so it is called. Qt does this by itself only where a row is a single widget.
inline void addFields(QFormLayout& form, const QString& title, QLayout* fields, QWidget* first)
{
    auto* label = new QLabel(title, form.parentWidget());
    label->setBuddy(first);
    form.addRow(label, fields);
}

}  // namespace rolewright::ui
