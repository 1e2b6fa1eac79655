/// Questions to the person, behind an interface so that a test can answer them. Never a nested event loop: answers come by callback.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace rolewright::ui {

class Prompts {
public:
    virtual ~Prompts() = default;
    enum class Tone { information, warning, danger };

    /// Yes or no. `action` is the button that does it ("Delete user"); `answered(true)` when it was pressed.
    virtual void confirm(QWidget* parent, Tone tone, const QString& title, const QString& text, const QString& action,
                         QObject* context, std::function<void(bool)> answered) = 0;
    /// One of several: `answered` gets its number, or -1 when cancelled. The first is what Enter does; each names its own key by `&`.
    virtual void choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, QObject* context,
                        std::function<void(int)> answered) = 0;
    /// Says something that must be read.
    virtual void tell(QWidget* parent, Tone tone, const QString& title, const QString& text) = 0;
    /// One line of text; `check` returns what is wrong with it (empty: nothing). `answered` gets no value when cancelled.
    virtual void askText(QWidget* parent, const QString& title, const QString& label, const QString& initial,
                         std::function<QString(const QString&)> check, QObject* context, std::function<void(const QString*)> answered) = 0;
    virtual void askOpenFiles(QWidget* parent, const QString& title, const QString& filter, QObject* context,
                              std::function<void(const QStringList&)> answered) = 0;
    /// Where to write a file; asks before one is replaced. `suggested` is a file name, `suffix` is added to a name that has none. Nothing is answered when cancelled.
    virtual void askSaveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, const QString& suffix, QObject* context,
                             std::function<void(const QString&)> answered) = 0;
    /// As the other, with a name for the button that does none of them.
    virtual void choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, const QString& cancel, QObject* context,
                        std::function<void(int)> answered) = 0;
};

}  // namespace rolewright::ui
