/// The questions as real dialogs, opened without a nested event loop.
#pragma once

#include "ui/prompts/prompts.h"

namespace rolewright::ui {

class DialogPrompts final : public Prompts {
public:
    void confirm(QWidget* parent, Tone tone, const QString& title, const QString& text, const QString& action, QObject* context,
                 std::function<void(bool)> answered) override;
    void choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, QObject* context,
                std::function<void(int)> answered) override;
    void tell(QWidget* parent, Tone tone, const QString& title, const QString& text) override;
    void askText(QWidget* parent, const QString& title, const QString& label, const QString& initial, std::function<QString(const QString&)> check,
                 QObject* context, std::function<void(const QString*)> answered) override;
    void askOpenFiles(QWidget* parent, const QString& title, const QString& filter, QObject* context,
                      std::function<void(const QStringList&)> answered) override;
    void askSaveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, const QString& suffix, QObject* context,
                     std::function<void(const QString&)> answered) override;
    void choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, const QString& cancel, QObject* context,
                std::function<void(int)> answered) override;
};

}  // namespace rolewright::ui
