/// Asks for a folder.
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace rolewright::ui {

/// The dialog is called `promptFolder`. Nothing is answered when it is cancelled.
void askFolder(QWidget* parent, const QString& title, QObject* context, std::function<void(const QString&)> answered);

}  // namespace rolewright::ui
