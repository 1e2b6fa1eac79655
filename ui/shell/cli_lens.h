/// The CLI lens: the exact `aws` command of everything done here, newest last.
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace rolewright::ui {

class Store;

class CliLens final : public QWidget {
    Q_OBJECT
public:
    explicit CliLens(Store& store, QWidget* parent = nullptr);

private:
    QPlainTextEdit* m_text = nullptr;
};

}  // namespace rolewright::ui
