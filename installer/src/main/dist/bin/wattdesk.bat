@echo off
rem Starts Wattdesk with the first Java 25 or newer that is found.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="

if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA_EXE=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA_EXE if defined WATTDESK_JAVA call :try "%WATTDESK_JAVA%"
if not defined JAVA_EXE if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA_EXE for %%V in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Zulu" "%ProgramFiles%\Microsoft") do (
    if exist "%%~V" for /d %%D in ("%%~V\*") do if not defined JAVA_EXE call :try "%%~D"
)
if not defined JAVA_EXE (
    chcp 65001 >nul
    echo 没有找到 Java 25 或更新的版本。请安装任意 JDK 25，或用环境变量 WATTDESK_JAVA 指明它的文件夹。 1>&2
    echo No Java 25 or newer was found. Install any JDK 25, or name its folder in WATTDESK_JAVA. 1>&2
    exit /b 3
)

"%JAVA_EXE%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 "-DjSerialComm.library.path=%HOME_DIR%\natives" "-Dwattdesk.fonts=%HOME_DIR%\fonts" -cp "%HOME_DIR%\lib\*" wattdesk.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%R in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~R"
set "FOUND=%FOUND:"=%"
if %FOUND% GEQ 25 set "JAVA_EXE=%~1\bin\java.exe"
exit /b 0
