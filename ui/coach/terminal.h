/// A command line beside the pages: a call is typed as for the AWS CLI, and made as whoever acts in the window.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class Store;

/// Parts: `terminalText` (what was typed and answered), `terminalLine`. It is no shell: only calls are taken, nothing is expanded.
class Terminal final : public QWidget {
    Q_OBJECT
public:
    Terminal(Store& store, QWidget* parent);

protected:
    /// Up and down bring back what was typed before.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make();
    void show(const engine::CallResult& result);
    void recall(qsizetype at);

    Store& m_store;
    QPlainTextEdit* m_text = nullptr;
    QLineEdit* m_line = nullptr;
    QStringList m_typed;
    qsizetype m_at = 0;  ///< in what was typed; its size while something new is written
};

}  // namespace rolewright::ui
